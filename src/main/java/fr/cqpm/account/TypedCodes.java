package fr.cqpm.account;

import java.util.List;

import org.springframework.stereotype.Service;

/**
 * Codes saisis: the short code of a link, typed where the link itself is not at hand. It
 * is short, so attempts are counted, and whoever types it says something besides that
 * only the asked person knows.
 */
@Service
public class TypedCodes {

	private final Links links;

	private final SignInThrottle throttle;

	TypedCodes(Links links, SignInThrottle throttle) {
		this.links = links;
		this.throttle = throttle;
	}

	/**
	 * The links of that code, whether or not they still open anything; none after too
	 * many attempts, and nothing tells which.
	 * @param from the network address of who types it
	 */
	public List<Link> find(String typed, String from) {
		List<Link> links = this.links.byCode(typed);
		return this.throttle.allowsCode(subject(typed, links), from) ? links : List.of();
	}

	/** What was typed besides was right: that attempt does not count. */
	public void succeeded(String typed, List<Link> links, String from) {
		this.throttle.typed(subject(typed, links), from);
	}

	private static String subject(String typed, List<Link> links) {
		return links.isEmpty() ? typed : links.getFirst().id().toString();
	}

}
