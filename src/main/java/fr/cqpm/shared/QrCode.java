package fr.cqpm.shared;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * Code à viser avec un téléphone: a text as a square of modules, the quiet margin of four
 * included.
 */
public final class QrCode {

	private static final int QUIET = 4;

	private final BitMatrix modules;

	private QrCode(BitMatrix modules) {
		this.modules = modules;
	}

	/** The code that is read as that text. */
	public static QrCode of(String text) {
		try {
			return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)));
		}
		catch (WriterException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** How many modules it is wide, and high. */
	public int size() {
		return this.modules.getWidth();
	}

	/** Whether the module of that column and row is dark. */
	public boolean dark(int x, int y) {
		return this.modules.get(x, y);
	}

	/** The dark modules as the path of an SVG picture. */
	public String path() {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < size(); y++) {
			for (int x = 0; x < size(); x++) {
				if (dark(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

}
