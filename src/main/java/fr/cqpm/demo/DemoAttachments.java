package fr.cqpm.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** What a fictitious candidate joins to the report. */
final class DemoAttachments {

	private static final int[] LOADS = { 92, 118, 104, 97, 99, 96 };

	private DemoAttachments() {
	}

	/** A picture of six weeks' load. */
	static byte[] chart() {
		BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, 640, 360);
		for (int week = 0; week < LOADS.length; week++) {
			pen.setColor((LOADS[week] > 100) ? new Color(176, 71, 39) : new Color(38, 84, 124));
			pen.fillRect(50 + week * 95, 330 - LOADS[week] * 2, 60, LOADS[week] * 2);
		}
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A page to be shown. */
	static byte[] slides(String candidate) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(new PDRectangle(960, 540));
			document.addPage(page);
			try (PDPageContentStream text = new PDPageContentStream(document, page)) {
				text.beginText();
				text.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 40);
				text.newLineAtOffset(80, 300);
				text.showText("Mes projets d’équipe".replace('’', '\''));
				text.newLineAtOffset(0, -60);
				text.showText(candidate);
				text.endText();
			}
			document.save(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
