package fr.cqpm.account;

import java.util.UUID;

import fr.cqpm.mail.LinkAddresses;
import fr.cqpm.shared.CqpmProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AccountLinkAddresses implements LinkAddresses {

	private final Links links;

	private final CqpmProperties properties;

	AccountLinkAddresses(Links links, CqpmProperties properties) {
		this.links = links;
		this.properties = properties;
	}

	@Override
	public String address(UUID link) {
		return this.properties.link(this.links.path(link));
	}

	@Override
	public @Nullable String code(UUID link) {
		return this.links.typed(link).orElse(null);
	}

}
