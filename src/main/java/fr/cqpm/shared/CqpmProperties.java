package fr.cqpm.shared;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of this deployment ({@code cqpm.*}); docs/operations.md lists them.
 *
 * @param baseUrl the public address from which every link is built, whatever the
 * request's Host header says
 * @param secret signs the links that are mailed; when missing, one is made at the first
 * start and kept in the database
 * @param mailFrom the sender of every mail
 * @param signIn of signing in
 * @param report of the activity report
 * @param opinion of the company's opinion
 * @param panel of the commissions
 * @param commission of what they do together
 * @param reminders of the reminders that leave by themselves
 * @param jury of the deliberation juries
 * @param bounces of the mailbox to which undelivered mails come back
 * @param embedded of the embedded PostgreSQL, which the demo and the tests alone have
 */
@ConfigurationProperties("cqpm")
public record CqpmProperties(@Nullable URI baseUrl, @Nullable String secret,
		@DefaultValue("CQPM · Évaluations <ne-pas-repondre@localhost>") String mailFrom, @DefaultValue SignIn signIn,
		@DefaultValue Report report, @DefaultValue Opinion opinion, @DefaultValue Panel panel,
		@DefaultValue Commission commission, @DefaultValue Reminders reminders, @DefaultValue Jury jury,
		@DefaultValue Bounces bounces, @DefaultValue Embedded embedded) {

	/** The address of a page as it stands in a mail. */
	public String link(String path) {
		if (this.baseUrl == null) {
			throw new StartupRefused("Set CQPM_BASE_URL to the public address of this application.");
		}
		String base = this.baseUrl.toString();
		return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
	}

	/**
	 * The host of the public address: what our messages and meetings are called after.
	 */
	public String host() {
		return (this.baseUrl != null) ? this.baseUrl.getHost() : "localhost";
	}

	/**
	 * Of signing in.
	 *
	 * @param secondFactor the roles that need a passkey or a code besides their password
	 * @param confirmation how long after proving who they are people may sign, close and
	 * pronounce without proving it again
	 */
	public record SignIn(@DefaultValue( {
			"administrator", "centre-staff", "resource-centre", "assessor", "jury-member" }) Set<Role> secondFactor,
			@DefaultValue("10m") Duration confirmation){

		public SignIn {
			secondFactor = Set.copyOf(secondFactor);
		}

	}

	/**
	 * Of the activity report (R5).
	 *
	 * @param maximumSize of one upload
	 * @param grace how long after the deadline an upload begun in time may finish and be
	 * deposited
	 * @param concurrentUploads how many files this instance receives at once; more are
	 * asked to come back
	 * @param uploadKept how long an upload that came to a halt can be gone on with
	 * @param annexes how many annexes a report may have
	 * @param annexSize of one annex
	 * @param supportSize of the support of the oral presentation
	 * @param dossierSize of all files of a dossier together, every version counted
	 * @param scanner the virus scanner
	 */
	public record Report(@DefaultValue("50MB") DataSize maximumSize, @DefaultValue("60m") Duration grace,
			@DefaultValue("8") int concurrentUploads, @DefaultValue("24h") Duration uploadKept,
			@DefaultValue("10") int annexes, @DefaultValue("20MB") DataSize annexSize,
			@DefaultValue("50MB") DataSize supportSize, @DefaultValue("2GB") DataSize dossierSize,
			@DefaultValue Scanner scanner) {

		/** What a candidate may send at most, as whatever kind of file. */
		public DataSize largestFile() {
			return Stream.of(this.maximumSize, this.annexSize, this.supportSize)
				.max(Comparator.naturalOrder())
				.orElseThrow();
		}

	}

	/**
	 * Of the virus scanner, a ClamAV daemon.
	 *
	 * @param host where it listens; without it, no file is scanned
	 * @param limit how long one file may take
	 */
	public record Scanner(@Nullable String host, @DefaultValue("3310") int port, @DefaultValue("2m") Duration limit) {

	}

	/**
	 * Of the company's opinion (R7).
	 *
	 * @param due how long the company has for its answer where the centre names no day
	 * @param link how long its link opens anything: longer than the year that an answer
	 * may be asked for at most
	 */
	public record Opinion(@DefaultValue("21d") Duration due, @DefaultValue("400d") Duration link) {

	}

	/**
	 * Of the commissions d'évaluation (R11).
	 *
	 * @param minimumMembers how many sit at least, and how many must have been present at
	 * a presentation or an interview
	 */
	public record Panel(@DefaultValue("2") int minimumMembers) {

	}

	/**
	 * Of what the members of a commission do together.
	 *
	 * @param penSilence how long after its holder's last sign of life the pen may be
	 * taken over
	 * @param interview how long the interview with the candidate is, which its guide
	 * shares out
	 * @param presentation how long the presentation is, where nothing else is planned
	 */
	public record Commission(@DefaultValue("3m") Duration penSilence, @DefaultValue("30m") Duration interview,
			@DefaultValue("30m") Duration presentation) {

	}

	/**
	 * Of the mailbox to which undelivered mails come back, over IMAP. It is the
	 * application's alone: whatever it reads is marked as read.
	 *
	 * @param host where it is; without it, none is read
	 * @param tls whether the connection is encrypted from its beginning
	 */
	public record Bounces(@Nullable String host, @DefaultValue("993") int port, @Nullable String user,
			@Nullable String password, @DefaultValue("INBOX") String folder, @DefaultValue("true") boolean tls) {

		/** Without its password, whoever writes it down. */
		@Override
		public String toString() {
			return "Bounces[" + this.host + ":" + this.port + "]";
		}

	}

	/**
	 * Of the deliberation juries (R13).
	 *
	 * @param session how long a session is expected to be, for its members' calendars
	 */
	public record Jury(@DefaultValue("3h") Duration session) {

	}

	/**
	 * Of the reminders that leave by themselves, to who is asked for an opinion and to
	 * candidates whose report is awaited.
	 *
	 * @param plan on which days they leave, counted from the day something is due; none:
	 * no reminder leaves by itself
	 * @param quietFrom from when on in the evening none leaves
	 * @param quietUntil until when in the morning; never on Sundays and public holidays
	 */
	public record Reminders(@DefaultValue( {
			"-14", "-7", "-2", "1" }) List<Integer> plan, @DefaultValue("20:00") LocalTime quietFrom,
			@DefaultValue("07:30") LocalTime quietUntil){

		public Reminders {
			plan = List.copyOf(plan);
		}

	}

	/**
	 * Of the embedded PostgreSQL, used when no datasource URL is set.
	 *
	 * @param dataDirectory where its data stay; when missing, they last as long as the
	 * process
	 */
	public record Embedded(@Nullable Path dataDirectory) {

	}

}
