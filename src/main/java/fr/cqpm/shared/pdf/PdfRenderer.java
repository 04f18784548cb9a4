package fr.cqpm.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.cqpm.shared.web.FrenchTime;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Mise en page des documents officiels: turns a template or an XHTML page into a PDF that
 * is at once archivable (PDF/A-3a) and accessible (PDF/UA-1). It reads nothing but the
 * page it is given and the house's own fonts and style: no network, no files. The same
 * page and details give the same bytes.
 */
@Component
public class PdfRenderer {

	private static final int AT_ONCE = 2;

	/** Who comes when so many wait for their turn is told so at once. */
	private static final int IN_LINE = 8;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	static {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.SEVERE));
	}

	private final ITemplateEngine templates;

	private final FrenchTime time;

	private final HouseStyle style = HouseStyle.load();

	private final Semaphore places;

	private final Duration patience;

	@Autowired
	PdfRenderer(ITemplateEngine templates, FrenchTime time) {
		this(templates, time, AT_ONCE, PATIENCE);
	}

	/** Layout takes much memory, so only {@code atOnce} documents are made at a time. */
	PdfRenderer(ITemplateEngine templates, FrenchTime time, int atOnce, Duration patience) {
		this.templates = templates;
		this.time = time;
		this.places = new Semaphore(atOnce, true);
		this.patience = patience;
	}

	/**
	 * Renders a template.
	 * @param template its name below {@code templates/pdf/}, without {@code .html}
	 * @param model its variables; {@code pdf} (the details) and {@code time} (dates in
	 * French) are added
	 * @throws PdfBusy when no place came free in time
	 */
	public byte[] render(String template, Map<String, ? extends @Nullable Object> model, PdfDetails details) {
		return inTurn(() -> {
			Map<String, Object> variables = new HashMap<>(model);
			variables.put("pdf", details);
			variables.put("time", this.time);
			return paint(this.templates.process("pdf/" + template, new Context(Locale.FRANCE, variables)), details);
		});
	}

	/**
	 * Renders a page, which needs no more than {@code html}, {@code head} and
	 * {@code body}: the house's style is added.
	 * @param xhtml well-formed XHTML
	 * @throws PdfBusy when no place came free in time
	 * @throws IllegalArgumentException when it is not well-formed
	 */
	public byte[] renderXhtml(String xhtml, PdfDetails details) {
		return inTurn(() -> paint(xhtml, details));
	}

	private byte[] inTurn(Supplier<byte[]> rendering) {
		takePlace();
		try {
			return rendering.get();
		}
		finally {
			this.places.release();
		}
	}

	private void takePlace() {
		try {
			if (this.places.getQueueLength() >= IN_LINE
					|| !this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new PdfBusy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PdfBusy();
		}
	}

	private byte[] paint(String xhtml, PdfDetails details) {
		Document page = XhtmlPage.of(xhtml, details, this.style.css());
		try (PDDocument document = new PDDocument();
				PdfBoxRenderer layout = builder(page, document).buildPdfRenderer()) {
			layout.createPDFWithoutClosing();
			new PdfRecord(details).writeTo(document, xhtml);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private PdfRendererBuilder builder(Document page, PDDocument document) {
		PdfRendererBuilder builder = new PdfRendererBuilder().withW3cDocument(page, "about:blank")
			.usePdfAConformance(PdfAConformance.PDFA_3_A)
			.usePdfUaAccessibility(true)
			.withProducer(PdfRecord.PRODUCER)
			.useReplacementText("?")
			.useObjectDrawerFactory(new PdfPictures())
			.useUnicodeLineBreaker(new FrenchLineBreaks())
			.useUriResolver((base, uri) -> null)
			.useExternalResourceAccessControl((uri, type) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
			.useExternalResourceAccessControl((uri, type) -> false,
					ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		return this.style.applyTo(builder, document);
	}

}
