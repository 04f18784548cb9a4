package fr.cqpm.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.cqpm.report.file.FileFormat;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every version is kept: nobody fills the disk by sending one after the other. */
class ReportStoreTests {

	@Test
	void takesNoMoreThanADossierMayHold() {
		List<ReportVersion> received = List.of(version(600), version(300));
		assertThat(ReportStore.full(received, 100, 1000)).isEmpty();
		assertThat(ReportStore.full(received, 101, 1000)).hasValueSatisfying(
				(refusal) -> assertThat(refusal.reason()).contains("déjà beaucoup de fichiers (900\u00a0octets)"));
	}

	private static ReportVersion version(long size) {
		return new ReportVersion(UUID.randomUUID(), FileKind.ANNEX, 1, "plan.pdf", FileFormat.PDF, size, "0".repeat(64),
				1, "Personne fictive", Instant.EPOCH, Instant.EPOCH, false, FileScan.NONE, null);
	}

}
