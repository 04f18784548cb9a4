package fr.cqpm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * « CQPM · Évaluations »: the assessment of a CQPM, from registration to the jury's
 * declaration.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CqpmApplication {

	public static void main(String[] args) {
		SpringApplication.run(CqpmApplication.class, args);
	}

}
