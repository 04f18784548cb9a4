package fr.cqpm.shared.pdf;

import java.time.Instant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Renders one page after the start, in the background: the first document costs about a
 * second of loading, which nobody should wait for.
 */
@Component
@ConditionalOnBooleanProperty(name = "cqpm.warm-up", matchIfMissing = true)
class PdfWarmUp {

	private static final String PAGE = "<html><body><h1>Page</h1><table><tr><th scope=\"row\">✓</th>"
			+ "<td class=\"official\">Texte</td></tr></table></body></html>";

	private final PdfRenderer renderer;

	PdfWarmUp(PdfRenderer renderer) {
		this.renderer = renderer;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("pdf-warm-up").start(this::renderOnce);
	}

	void renderOnce() {
		this.renderer.renderXhtml(PAGE, new PdfDetails("Page", "Page", Instant.EPOCH));
	}

}
