package fr.cqpm.account;

import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the codes be typed of links that were made before there were codes. */
@Component
class EarlierLinks {

	private final Links links;

	private final LinkSeal seal;

	private final JdbcClient jdbc;

	EarlierLinks(Links links, LinkSeal seal, JdbcClient jdbc) {
		this.links = links;
		this.seal = seal;
		this.jdbc = jdbc;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	void print() {
		List<UUID> without = this.jdbc.sql("select id from access_link where purpose = ? and code_print is null")
			.param(Purpose.OPINION.name())
			.query(UUID.class)
			.list();
		without.forEach((id) -> this.jdbc.sql("update access_link set code_print = ? where id = ?")
			.params(this.seal.print(this.links.code(id)), id)
			.update());
	}

}
