package fr.cqpm;

import java.time.Duration;
import java.util.List;

import fr.cqpm.shared.web.ActorArgumentResolver;
import fr.cqpm.shared.web.FormBinding;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.shared.web.HonestFailures;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What handlers are given, and what every page has. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final FrenchTime time;

	WebConfiguration(FrenchTime time) {
		this.time = time;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ActorArgumentResolver());
	}

	/** One version for all scripts: a module finds the others beside it. */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/js/**")
			.addResourceLocations("classpath:/static/js/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(Scripts.version(), "/**"));
		String reader = Scripts.pdfReader();
		registry.addResourceHandler("/js/pdfjs/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/pdfjs-dist/" + reader + "/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(reader, "/**"));
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		HonestFailures.into(resolvers);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new WebLayout(this.time))
			.excludePathPatterns("/css/**", "/js/**", "/fonts/**", "/icons/**");
	}

	@Bean
	static BeanPostProcessor formBinding() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof RequestMappingHandlerAdapter adapter) {
					FormBinding.into(adapter);
				}
				return bean;
			}

		};
	}

	/**
	 * Every link of every page asks whether it is a file, whose address has a version.
	 */
	@Bean
	static BeanPostProcessor linksSearchNoJar() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof SimpleUrlHandlerMapping mapping
						&& mapping.getUrlMap().get("/**") instanceof ResourceHttpRequestHandler files) {
					files.getResourceResolvers().addFirst(new FolderResolver());
				}
				return bean;
			}

		};
	}

	/**
	 * What people type is trimmed; an empty field is no value, and the one character that
	 * PostgreSQL cannot store is left out.
	 */
	@ControllerAdvice
	static class Trimming {

		@InitBinder
		void trim(WebDataBinder binder) {
			binder.registerCustomEditor(String.class, new StringTrimmerEditor("\u0000", true));
		}

	}

}
