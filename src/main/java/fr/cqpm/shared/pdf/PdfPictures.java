package fr.cqpm.shared.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import fr.cqpm.shared.QrCode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Images des documents: the only pictures a page may hold are those that are drawn here
 * from its own text, as lines and never as pixels. {@code <object type="text/x-qr"
 * data-text="…" alt="…">} is a {@link QrCode}; its alternative is read out in its place.
 */
final class PdfPictures implements FSObjectDrawerFactory {

	private static final String QR = "text/x-qr";

	@Override
	public @Nullable FSObjectDrawer createDrawer(Element element) {
		return isDrawnObject(element) ? PdfPictures::draw : null;
	}

	@Override
	public boolean isReplacedObject(Element element) {
		return isDrawnObject(element);
	}

	private static boolean isDrawnObject(Element element) {
		return element.getAttribute("type").equals(QR);
	}

	private static @Nullable Map<Shape, String> draw(Element element, double x, double y, double width, double height,
			OutputDevice device, RenderingContext context, int dotsPerPixel) {
		double side = Math.min(width, height) / dotsPerPixel;
		QrCode code = QrCode.of(element.getAttribute("data-text"));
		device.drawWithGraphics((float) x, (float) y, (float) side, (float) side,
				(graphics) -> paint(graphics, code, side));
		return null;
	}

	private static void paint(Graphics2D graphics, QrCode code, double side) {
		graphics.setColor(Color.BLACK);
		graphics.fill(squares(code, side / code.size()));
	}

	/** One outline of all dark modules: filled at once, it shows no seams. */
	private static Path2D squares(QrCode code, double module) {
		Path2D squares = new Path2D.Double();
		for (int y = 0; y < code.size(); y++) {
			for (int x = 0; x < code.size(); x++) {
				if (code.dark(x, y)) {
					squares.append(new Rectangle2D.Double(x * module, y * module, module, module), false);
				}
			}
		}
		return squares;
	}

}
