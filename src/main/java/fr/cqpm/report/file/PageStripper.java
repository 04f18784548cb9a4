package fr.cqpm.report.file;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads all pages at one go, within limits of characters and of time. */
final class PageStripper extends PDFTextStripper {

	private static final int MOST_CHARACTERS = 30_000;

	private static final int MOST_OF_ALL = 3_000_000;

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final StringWriter written = new StringWriter();

	private final String[] pages;

	private final long end = System.nanoTime() + LONGEST.toNanos();

	/** Those that were looked at, and fit. */
	private final Set<COSDictionary> fonts = Collections.newSetFromMap(new IdentityHashMap<>());

	private int characters;

	private int all;

	PageStripper(int count) {
		this.pages = new String[count];
		Arrays.fill(this.pages, "");
		setEndPage(count);
		setLineSeparator("\n");
		setPageEnd("");
	}

	void read(PDDocument document) throws IOException {
		writeText(document, this.written);
	}

	String[] pages() {
		return this.pages.clone();
	}

	@Override
	protected void startPage(PDPage page) {
		this.characters = 0;
	}

	/** One broken page says what it says until there. */
	@Override
	public void processPage(PDPage page) throws IOException {
		try {
			super.processPage(page);
		}
		catch (TooLong ex) {
			throw ex;
		}
		catch (IOException | RuntimeException broken) {
			endPage(page);
		}
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (System.nanoTime() > this.end) {
			throw new TooLong();
		}
		requireFit(font(operator.getName(), operands));
		super.processOperator(operator, operands);
	}

	private void requireFit(@Nullable COSDictionary font) throws IOException {
		if (font != null && !this.fonts.contains(font)) {
			if (!FontTables.fit(font) || !FontProgram.fits(font)) {
				throw new IOException("A font asks for too much");
			}
			this.fonts.add(font);
		}
	}

	/** The one that this operator reads. */
	private @Nullable COSDictionary font(String operator, List<COSBase> operands) {
		boolean named = !operands.isEmpty() && operands.getFirst() instanceof COSName && getResources() != null;
		COSDictionary resources = named ? getResources().getCOSObject() : null;
		return switch (operator) {
			case OperatorName.SET_FONT_AND_SIZE -> among(resources, COSName.FONT, operands);
			case OperatorName.SET_GRAPHICS_STATE_PARAMS -> ofState(among(resources, COSName.EXT_G_STATE, operands));
			default -> null;
		};
	}

	private static @Nullable COSDictionary among(@Nullable COSDictionary resources, COSName kind,
			List<COSBase> operands) {
		COSDictionary all = (resources != null) ? resources.getCOSDictionary(kind) : null;
		return (all != null) ? all.getCOSDictionary((COSName) operands.getFirst()) : null;
	}

	private static @Nullable COSDictionary ofState(@Nullable COSDictionary state) {
		COSArray font = (state != null) ? state.getCOSArray(COSName.FONT) : null;
		return (font != null && font.getObject(0) instanceof COSDictionary dictionary) ? dictionary : null;
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		if (this.characters < MOST_CHARACTERS && this.all < MOST_OF_ALL) {
			this.characters++;
			this.all++;
			super.processTextPosition(text);
		}
	}

	@Override
	protected void endPage(PDPage page) {
		StringBuffer said = this.written.getBuffer();
		this.pages[getCurrentPageNo() - 1] = plain(said.substring(0, Math.min(said.length(), 2 * MOST_CHARACTERS)));
		said.setLength(0);
		said.trimToSize();
	}

	/** Without what no page shows and no database keeps. */
	private static String plain(String text) {
		return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}", "").strip();
	}

	/** It would keep all others waiting. */
	private static final class TooLong extends IOException {

		private static final long serialVersionUID = 1;

		TooLong() {
			super("It takes longer than " + LONGEST.toSeconds() + " s");
		}

	}

}
