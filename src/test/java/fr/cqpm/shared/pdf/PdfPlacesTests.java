package fr.cqpm.shared.pdf;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

import fr.cqpm.shared.web.FrenchTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Only so many documents at a time: the others wait, then are told. */
class PdfPlacesTests {

	private static final PdfDetails DETAILS = new PdfDetails("Essai", "Essai", Instant.EPOCH);

	private static final String PAGE = PdfRendererTests.page("<p>Texte</p>");

	@Test
	void excessIsToldAfterAMomentAndServedLater() throws InterruptedException {
		PdfRenderer renderer = oneAtATime();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		Map<String, Object> slow = Map.of("text", new Object() {
			@Override
			public String toString() {
				begun.countDown();
				await(goOn);
				return "Texte";
			}
		});
		CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> renderer.render("slow", slow, DETAILS));
		begun.await();
		assertThatExceptionOfType(PdfBusy.class).isThrownBy(() -> renderer.renderXhtml(PAGE, DETAILS))
			.satisfies((busy) -> assertThat(busy.reason()).contains("Réessayez"));
		goOn.countDown();
		assertThat(first.join()).isNotEmpty();
		assertThat(renderer.renderXhtml(PAGE, DETAILS)).isNotEmpty();
	}

	@Test
	void noLineGrowsLong() throws InterruptedException {
		PdfRenderer renderer = new PdfRenderer(PdfEngines.templates(), new FrenchTime(), 1, Duration.ofMinutes(5));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		Map<String, Object> slow = Map.of("text", new Object() {
			@Override
			public String toString() {
				begun.countDown();
				await(goOn);
				return "Texte";
			}
		});
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			threads.submit(() -> renderer.render("slow", slow, DETAILS));
			begun.await();
			var answers = new ExecutorCompletionService<byte[]>(threads);
			for (int i = 0; i < 10; i++) {
				answers.submit(() -> renderer.renderXhtml(PAGE, DETAILS));
			}
			for (int refused = 0; refused < 2; refused++) {
				assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> answers.take().get())
					.withCauseInstanceOf(PdfBusy.class);
			}
			goOn.countDown();
			for (int served = 0; served < 8; served++) {
				assertThat(answers.take().get()).isNotEmpty();
			}
		}
		catch (ExecutionException failed) {
			throw new AssertionError(failed);
		}
	}

	@Test
	void failureGivesThePlaceBack() {
		PdfRenderer renderer = oneAtATime();
		assertThatIllegalArgumentException().isThrownBy(() -> renderer.renderXhtml("<html>", DETAILS));
		assertThat(renderer.renderXhtml(PAGE, DETAILS)).isNotEmpty();
	}

	private static PdfRenderer oneAtATime() {
		return new PdfRenderer(PdfEngines.templates(), new FrenchTime(), 1, Duration.ofMillis(20));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
