package fr.cqpm.shared.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.springframework.core.io.ClassPathResource;

/**
 * The house's typefaces, colours and style sheet for documents, read once. The colour
 * profile is the Java platform's own sRGB.
 */
record HouseStyle(String css, List<Face> faces, byte[] colours) {

	static HouseStyle load() {
		List<Face> faces = List.of(new Face("IBM Plex Sans", 400, read("pdf-fonts/IBMPlexSans-Regular.ttf")),
				new Face("IBM Plex Sans", 600, read("pdf-fonts/IBMPlexSans-SemiBold.ttf")),
				new Face("IBM Plex Serif", 400, read("pdf-fonts/IBMPlexSerif-Regular.ttf")),
				new Face("CQPM Signs", 400, read("pdf-fonts/cqpm-signs.ttf")));
		return new HouseStyle(new String(read("templates/pdf/house.css"), StandardCharsets.UTF_8), faces,
				ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
	}

	/** Sets the builder up to draw into the document with this style. */
	PdfRendererBuilder applyTo(PdfRendererBuilder builder, PDDocument document) {
		this.faces.forEach((face) -> builder.useFont(new FaceSupplier(face, document), face.family(), face.weight(),
				FontStyle.NORMAL, true));
		return builder.usePDDocument(document).useColorProfile(this.colours);
	}

	private static byte[] read(String resource) {
		try {
			return new ClassPathResource(resource).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Face(String family, int weight, byte[] ttf) {

	}

	/**
	 * Loads a typeface when the page first uses it, without its ligatures: a « fi » drawn
	 * as one sign is found neither by a search nor in a copied sentence.
	 */
	private static final class FaceSupplier extends PDFontSupplier {

		private final Face face;

		private final PDDocument document;

		FaceSupplier(Face face, PDDocument document) {
			super(null);
			this.face = face;
			this.document = document;
		}

		@Override
		public PDFont supply() {
			try {
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(this.face.ttf()));
				font.setEnableGsub(false);
				this.document.registerTrueTypeFontForClosing(font);
				return PDType0Font.load(this.document, font, true);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
