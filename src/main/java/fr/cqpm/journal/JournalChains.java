package fr.cqpm.journal;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chaînes du journal (R15), computed again from what stands there: nothing was changed,
 * taken out or slipped in. Where a purge has erased contents and names, their salted hash
 * still holds the chain together.
 */
@Service
public class JournalChains {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JournalChains(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The end of a chain of a dossier or a centre that holds.
	 * @throws RuleViolation when it does not
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Head verified(UUID chain) {
		List<ChainEntry> entries = this.jdbc.sql("""
				select e.chain_id, e.seq, e.at, e.actor_id, e.act, e.actor_name, e.subject, e.payload_hash,
				       e.previous_hash, e.hash, p.salt, p.content::text
				from journal_entry e left join journal_payload p on p.entry_id = e.id
				where e.chain_id = ? order by e.seq""")
			.param(chain)
			.query((row, number) -> ChainEntry.read(row, this.json))
			.list();
		byte[] previous = ChainEntry.GENESIS;
		for (int i = 0; i < entries.size(); i++) {
			if (!entries.get(i).follows(previous, i + 1)) {
				throw new RuleViolation(Rule.R15,
						"Le journal de ce dossier ne se vérifie pas à partir de l’entrée " + (i + 1) + ".");
			}
			previous = entries.get(i).hash();
		}
		return new Head(entries.size(), HexFormat.of().formatHex(previous));
	}

	/**
	 * Fin d'une chaîne.
	 *
	 * @param length how many entries it has
	 * @param hash of the last one, in hexadecimal
	 */
	public record Head(int length, String hash) {

	}

}
