package fr.cqpm.report;

import java.util.List;
import java.util.Optional;

import fr.cqpm.plan.ReportConditions;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Où en est le rapport d'un dossier: all its page shows.
 *
 * @param conditions those in force, extension included; {@code null} while no plan is
 * transmitted
 * @param versions the newest first
 * @param attached annexes and supports, those taken back as well, the newest first
 * @param annexesInfected whether the virus scanner refuses an annex of the deposit
 * @param deposits the newest first
 * @param extensions the newest first
 * @param sending why no file can be sent now, or {@code null} when one can
 * @param depositing why the latest version cannot be deposited now, or {@code null}
 * @param returning why no deposit can be returned now, or {@code null}
 * @param late whether the deadline has passed
 */
public record ReportState(Dossier dossier, String candidateName, @Nullable ReportConditions conditions,
		List<ReportVersion> versions, List<ReportVersion> attached, boolean annexesInfected, List<PastDeposit> deposits,
		List<Extension> extensions, @Nullable Refusal sending, @Nullable Refusal depositing,
		@Nullable Refusal returning, boolean late) {

	public ReportState {
		versions = List.copyOf(versions);
		attached = List.copyOf(attached);
		deposits = List.copyOf(deposits);
		extensions = List.copyOf(extensions);
	}

	/** The annexes that would be deposited with it, or were, in the order they came. */
	public List<ReportVersion> annexes() {
		return this.attached.stream()
			.filter((file) -> file.kind() == FileKind.ANNEX && file.withdrawnAt() == null)
			.toList()
			.reversed();
	}

	/** The version that would be deposited. */
	public Optional<ReportVersion> latest() {
		return this.versions.stream().findFirst();
	}

	/** The deposit in force. */
	public Optional<Deposit> deposited() {
		return this.deposits.stream().filter(PastDeposit::inForce).map(PastDeposit::deposit).findFirst();
	}

	/** Whether what is deposited is refused by the virus scanner. */
	public boolean infected() {
		return deposited().isPresent() && (this.annexesInfected || this.versions.stream()
			.filter((version) -> version.scan().isInfected())
			.anyMatch((version) -> version.id().equals(deposited().orElseThrow().versionId())));
	}

	/** The last return, while nothing was deposited since. */
	public Optional<PastDeposit> returned() {
		return this.deposits.stream().findFirst().filter((last) -> !last.inForce());
	}

}
