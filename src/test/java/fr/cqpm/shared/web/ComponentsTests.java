package fr.cqpm.shared.web;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.stereotype.Controller;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The layout and the form components, rendered by Thymeleaf as pages use them. */
class ComponentsTests {

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Form()).setViewResolvers(views()).build();

	@Test
	void fieldShowsItsLabelItsHintAndItsValue() throws Exception {
		Document page = Jsoup.parse(this.mvc.perform(get("/form")).andReturn().getResponse().getContentAsString());
		assertThat(page.title()).isEqualTo("Inscrire – CQPM · Évaluations");
		assertThat(page.select(".error-summary")).isEmpty();
		assertThat(page.select("label[for=familyName]").text()).isEqualTo("Nom de naissance");
		assertThat(page.select("#familyName").val()).isEqualTo("Exemple");
		assertThat(page.select("#familyName").attr("aria-describedby")).isEqualTo("familyName-aide");
		assertThat(page.select("#familyName-aide").text()).isEqualTo("Tel qu’il figure à l’état civil.");
		assertThat(page.select("#familyName").hasAttr("aria-invalid")).isFalse();
		assertThat(page.select("#pathway option[selected]").eachText()).containsExactly("VAE");
		assertThat(page.select("input[name=modes][checked]").eachAttr("value")).containsExactly("oral");
	}

	@Test
	void refusedFormSaysWhyAboveAndAtTheFieldWithWhatWasTyped() throws Exception {
		String html = this.mvc
			.perform(post("/form").param("familyName", "Exemple & fils")
				.param("pathway", "FORMATION")
				.param("company.siret", "12"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Document page = Jsoup.parse(html);
		assertThat(page.title()).isEqualTo("Erreur : Inscrire – CQPM · Évaluations");
		assertThat(page.select(".error-summary li").eachText()).containsExactly("Ce dossier existe.",
				"Le nom est refusé.", "Le SIRET compte 14 chiffres.");
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#familyName", "#company.siret");
		assertThat(page.getElementById("company.siret").val()).isEqualTo("12");
		assertThat(page.getElementById("company.siret").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById("company.siret").attr("aria-describedby")).isEqualTo("company.siret-erreur");
		assertThat(page.getElementById("company.siret-erreur").text())
			.isEqualTo("Erreur : Le SIRET compte 14 chiffres.");
		assertThat(page.select("#familyName").val()).isEqualTo("Exemple & fils");
	}

	@Test
	void decisionHasOneSignAndOneWord() throws Exception {
		Document page = Jsoup.parse(this.mvc.perform(get("/form")).andReturn().getResponse().getContentAsString());
		assertThat(page.select(".chip").eachText()).containsExactly("✓ Satisfait", "✕ Non acquise", "▲ Favorable",
				"○ Non évalué");
	}

	private static ThymeleafViewResolver views() {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.addDialect(new FormDialect());
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(engine);
		views.setCharacterEncoding("UTF-8");
		return views;
	}

	record Company(String siret) {

	}

	record Registration(String familyName, String pathway, List<String> modes, Company company) {

	}

	@Controller
	static class Form {

		@ModelAttribute("pathways")
		Map<String, String> pathways() {
			return Map.of("FORMATION", "Formation", "VAE", "VAE");
		}

		@GetMapping("/form")
		String ask(Model model) {
			model.addAttribute("form", new Registration("Exemple", "VAE", List.of("oral"), new Company("")));
			return "testing/form";
		}

		@PostMapping("/form")
		String refuse(@ModelAttribute("form") Registration form, BindingResult binding) {
			binding.rejectValue("company.siret", "siret", "Le SIRET compte 14 chiffres.");
			binding.rejectValue("familyName", "name", "Le nom est refusé.");
			binding.reject("duplicate", "Ce dossier existe.");
			return "testing/form";
		}

	}

}
