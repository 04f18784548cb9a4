package fr.cqpm.report;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every ten minutes, forgets the uploads that nobody finished or that came too late. */
@Component
class UploadSweep {

	private final ExamCentres centres;

	private final Uploads uploads;

	UploadSweep(ExamCentres centres, Uploads uploads) {
		this.centres = centres;
		this.uploads = uploads;
	}

	@Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
	@SchedulerLock(name = "upload-sweep", lockAtLeastFor = "PT9M")
	void sweep() {
		this.centres.all().forEach((centre) -> sweep(centre.id()));
	}

	/** Each in a transaction of its own. */
	void sweep(ExamCentreId centre) {
		Actor.application(centre).scope().run(() -> this.uploads.all().forEach(this.uploads::sweep));
	}

}
