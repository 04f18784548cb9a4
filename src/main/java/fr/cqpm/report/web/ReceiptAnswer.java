package fr.cqpm.report.web;

import java.nio.charset.StandardCharsets;

import fr.cqpm.report.Receipt;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A receipt as a PDF, shown by the browser and saved under its own name. */
final class ReceiptAnswer {

	private ReceiptAnswer() {
	}

	static ResponseEntity<byte[]> of(Receipt receipt, byte[] pdf) {
		ContentDisposition disposition = ContentDisposition.inline()
			.filename("recepisse-" + receipt.deposit().reference() + ".pdf", StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(pdf);
	}

}
