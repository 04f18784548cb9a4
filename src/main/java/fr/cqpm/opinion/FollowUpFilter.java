package fr.cqpm.opinion;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Filtre du suivi des avis. All but the last look only at dossiers of which the
 * commission has decided nothing yet.
 */
public enum FollowUpFilter {

	/** Still awaited. */
	AWAITED("attendus", "Attendus", "i.revoked_at is null and i.dictated_since is null and t.invitation_id is null"),

	/** The centre itself owes something: an answer, another person, another address. */
	TO_HANDLE("a-traiter", "À traiter", """
			(i.revoked_at is null and i.dictated_since is not null and t.invitation_id is null
			 or i.revoked_at is null and t.invitation_id is null and i.disclaimed_at is not null
			 or t.disputed_at is not null and t.withdrawn_at is null
			 or exists (select 1 from opinion_request r where r.exam_centre_id = i.exam_centre_id
			      and r.invitation_id = i.id
			      and not exists (select 1 from opinion_request_answer a where a.request_id = r.id))
			 or i.revoked_at is null and t.invitation_id is null and\s""" + FollowUpFilter.UNDELIVERED + ")"),

	/** After the day until which it was asked for. */
	LATE("en-retard", "En retard", """
			i.revoked_at is null and i.dictated_since is null and t.invitation_id is null and i.due_on < :today"""),

	/** Nobody has pressed « Commencer ». */
	SILENT("sans-reponse", "Sans réponse", """
			i.revoked_at is null and i.dictated_since is null and t.invitation_id is null and i.begun_at is null
			and i.disclaimed_at is null"""),

	/** The mail did not arrive. */
	BOUNCED("non-remis", "Courriel non remis",
			"i.revoked_at is null and t.invitation_id is null and " + FollowUpFilter.UNDELIVERED),

	/** Everything ever asked, transmitted and closed ones included. */
	ALL("tous", "Tous", "true");

	/** The latest mail of the request to its present address failed or came back. */
	static final String UNDELIVERED = """
			exists (select 1 from (
			  select m.parked_at, m.bounced_at, m.settled_at from outgoing_mail m
			  where m.dossier_id = i.dossier_id and m.link_id = i.link_id and m.recipient = i.email
			  order by m.created_at desc, m.id desc limit 1) m
			 where (m.parked_at is not null or m.bounced_at is not null) and m.settled_at is null)""";

	private final String slug;

	private final String label;

	private final String condition;

	FollowUpFilter(String slug, String label, String condition) {
		this.slug = slug;
		this.label = label;
		this.condition = condition;
	}

	/** Its name in addresses. */
	public String slug() {
		return this.slug;
	}

	public String label() {
		return this.label;
	}

	/** Over an invitation i, left joined with its transmission t. */
	String condition() {
		return this.condition;
	}

	/** The filter of that name; an unknown one is none. */
	public static Optional<FollowUpFilter> ofSlug(@Nullable String slug) {
		return Stream.of(values()).filter((filter) -> filter.slug.equals(slug)).findFirst();
	}

}
