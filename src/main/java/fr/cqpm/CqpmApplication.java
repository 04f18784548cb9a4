package fr.cqpm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * « CQPM · Évaluations »: the assessment of a CQPM, from registration to the jury's
 * declaration.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CqpmApplication {

	public static void main(String[] args) {
		SpringApplication.run(CqpmApplication.class, args);
	}

}
