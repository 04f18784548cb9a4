package fr.cqpm.mail.bounce;

import fr.cqpm.shared.CqpmProperties;
import jakarta.mail.MessagingException;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The rhythm in which the mailbox is read, wherever one is configured. */
@Component
@ConditionalOnProperty("cqpm.bounces.host")
class BounceRound {

	private static final Logger logger = LoggerFactory.getLogger(BounceRound.class);

	private final BounceMailbox mailbox;

	BounceRound(CqpmProperties properties, Bounces bounces) {
		this.mailbox = new BounceMailbox(properties, bounces);
	}

	@Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
	@SchedulerLock(name = "bounces", lockAtLeastFor = "PT1M", lockAtMostFor = "PT30M")
	void round() {
		try {
			this.mailbox.read();
		}
		catch (MessagingException unreachable) {
			logger.warn("The bounce mailbox was not read: {}",
					String.valueOf(unreachable.getMessage()).replaceAll("\\p{Cntrl}+", " "));
		}
	}

}
