package fr.cqpm.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Trainer;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of registrations. */
@Component
class RegistrationRows {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private final JdbcClient jdbc;

	RegistrationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean exists(DossierId id) {
		return this.jdbc.sql("select 1 from registration where dossier_id = ?")
			.param(id.value())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void insert(NewRegistration registration) {
		this.jdbc.sql("""
				insert into registration (birth_name, used_name, first_names, sex, birth_date, birth_commune_code,
				  birth_commune, birth_country, email, phone, pathway, registered_on, started_on, company_name,
				  company_siret, tutor_name, tutor_function, tutor_email, tutor_phone, training_body, accommodation,
				  search_text, dossier_id, exam_centre_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(values(registration))
			.update();
		for (Trainer trainer : registration.trainers()) {
			this.jdbc.sql(
					"insert into registration_trainer (id, exam_centre_id, dossier_id, name, email) values (?, ?, ?, ?, ?)")
				.params(Arrays.asList(Ids.next(), registration.centre().value(), registration.id().value(),
						trainer.name(), trainer.email()))
				.update();
		}
	}

	RegistrationView view(Dossier dossier) {
		List<Trainer> trainers = this.jdbc
			.sql("select name, email from registration_trainer where dossier_id = ? order by id")
			.param(dossier.id().value())
			.query((row, number) -> new Trainer(row.getString(1), row.getString(2)))
			.list();
		return this.jdbc.sql("select * from registration where dossier_id = ?")
			.param(dossier.id().value())
			.query((row, number) -> view(dossier, trainers, row))
			.single();
	}

	private static List<@Nullable Object> values(NewRegistration registration) {
		Candidate candidate = registration.candidate();
		Company company = registration.company();
		Tutor tutor = registration.tutor();
		List<@Nullable Object> values = new ArrayList<>(Arrays.asList(candidate.birthName(), candidate.usedName(),
				candidate.firstNames(), candidate.sex().name(), candidate.birthDate()));
		values.addAll(birthPlace(candidate.birthPlace()));
		values.addAll(Arrays.asList(candidate.email(), candidate.phone(), registration.pathway().name(),
				registration.registeredOn(), registration.startedOn()));
		values
			.addAll((company != null) ? List.of(company.name(), company.siret().digits()) : Arrays.asList(null, null));
		values.addAll((tutor != null) ? Arrays.asList(tutor.name(), tutor.function(), tutor.email(), tutor.phone())
				: Arrays.asList(null, null, null, null));
		values.addAll(Arrays.asList(registration.trainingBody(), registration.accommodation(), searchText(candidate),
				registration.id().value(), registration.centre().value()));
		return values;
	}

	private static List<@Nullable Object> birthPlace(BirthPlace place) {
		return switch (place) {
			case BirthPlace.Commune commune -> Arrays.asList(commune.code(), commune.name(), null);
			case BirthPlace.Country country -> Arrays.asList(null, null, country.name());
		};
	}

	/** Names without accents and capitals: what a search compares with. */
	static String searchText(Candidate candidate) {
		String used = (candidate.usedName() != null) ? candidate.usedName() : "";
		return normalized(candidate.birthName() + " " + used + " " + candidate.firstNames());
	}

	static String normalized(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.strip();
	}

	private static RegistrationView view(Dossier dossier, List<Trainer> trainers, ResultSet row) throws SQLException {
		Candidate candidate = new Candidate(row.getString("birth_name"), row.getString("used_name"),
				row.getString("first_names"), Sex.valueOf(row.getString("sex")),
				row.getObject("birth_date", LocalDate.class), birthPlace(row), row.getString("email"),
				row.getString("phone"));
		String company = row.getString("company_name");
		String tutor = row.getString("tutor_name");
		return new RegistrationView(dossier, candidate, Pathway.valueOf(row.getString("pathway")),
				row.getObject("registered_on", LocalDate.class), row.getObject("started_on", LocalDate.class),
				(company != null) ? new Company(company, new Siret(row.getString("company_siret"))) : null,
				(tutor != null) ? new Tutor(tutor, row.getString("tutor_function"), row.getString("tutor_email"),
						row.getString("tutor_phone")) : null,
				row.getString("training_body"), trainers, row.getString("accommodation"), row.getInt("version"));
	}

	private static BirthPlace birthPlace(ResultSet row) throws SQLException {
		String code = row.getString("birth_commune_code");
		return (code != null) ? new BirthPlace.Commune(code, row.getString("birth_commune"))
				: new BirthPlace.Country(row.getString("birth_country"));
	}

}
