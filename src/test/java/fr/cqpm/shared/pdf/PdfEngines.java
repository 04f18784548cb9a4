package fr.cqpm.shared.pdf;

import fr.cqpm.shared.web.FrenchTime;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A renderer as the application has it, without starting the application. */
public final class PdfEngines {

	private PdfEngines() {
	}

	public static PdfRenderer renderer() {
		return new PdfRenderer(templates(), new FrenchTime());
	}

	static ITemplateEngine templates() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setEnableSpringELCompiler(true);
		engine.setTemplateResolver(resolver);
		return engine;
	}

}
