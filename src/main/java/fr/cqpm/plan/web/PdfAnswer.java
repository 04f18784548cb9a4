package fr.cqpm.plan.web;

import java.nio.charset.StandardCharsets;

import fr.cqpm.plan.PlanDocument;
import fr.cqpm.plan.Transmission;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A transmitted plan as a PDF, shown by the browser and saved under its own name. */
final class PdfAnswer {

	private PdfAnswer() {
	}

	static ResponseEntity<byte[]> of(PlanDocument document, Transmission transmission) {
		ContentDisposition disposition = ContentDisposition.inline()
			.filename(document.fileName(transmission), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(document.pdf(transmission));
	}

}
