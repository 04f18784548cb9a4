package fr.cqpm.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Trainer;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of registrations. */
@Component
class RegistrationRows {

	private final JdbcClient jdbc;

	RegistrationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether that registration exists. Somebody who is just making it is waited for, so
	 * that asking twice at once neither makes two nor uses up a number.
	 */
	boolean exists(DossierId id) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(id.value().toString())
			.query((row, number) -> number)
			.single();
		return this.jdbc.sql("select 1 from registration where dossier_id = ?")
			.param(id.value())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void insert(NewRegistration registration, String reference) {
		this.jdbc.sql("""
				insert into registration (birth_name, used_name, first_names, sex, birth_date, birth_commune_code,
				  birth_commune, birth_country, email, phone, pathway, registered_on, started_on, company_name,
				  company_siret, tutor_name, tutor_function, tutor_email, tutor_phone, training_body, accommodation,
				  search_text, dossier_id, exam_centre_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(values(registration, reference))
			.update();
		insertTrainers(registration);
	}

	/**
	 * Replaces what was registered.
	 * @param version the one it replaces
	 * @throws OptimisticLockingFailureException when it is another by now
	 */
	void update(NewRegistration registration, String reference, int version) {
		List<@Nullable Object> values = values(registration, reference);
		values.add(version);
		int rows = this.jdbc.sql("""
				update registration set birth_name = ?, used_name = ?, first_names = ?, sex = ?, birth_date = ?,
				  birth_commune_code = ?, birth_commune = ?, birth_country = ?, email = ?, phone = ?, pathway = ?,
				  registered_on = ?, started_on = ?, company_name = ?, company_siret = ?, tutor_name = ?,
				  tutor_function = ?, tutor_email = ?, tutor_phone = ?, training_body = ?, accommodation = ?,
				  search_text = ?, version = version + 1
				where dossier_id = ? and exam_centre_id = ? and version = ?""").params(values).update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("The registration is no longer of version " + version);
		}
		this.jdbc.sql("delete from registration_trainer where dossier_id = ?")
			.param(registration.id().value())
			.update();
		insertTrainers(registration);
	}

	private void insertTrainers(NewRegistration registration) {
		for (Trainer trainer : registration.trainers()) {
			this.jdbc.sql(
					"insert into registration_trainer (id, exam_centre_id, dossier_id, name, email) values (?, ?, ?, ?, ?)")
				.params(Arrays.asList(Ids.next(), registration.centre().value(), registration.id().value(),
						trainer.name(), trainer.email()))
				.update();
		}
	}

	/** Registrations of that centre that may well be of the same person. */
	List<ProbableDuplicate> duplicates(NewRegistration registration) {
		Candidate candidate = registration.candidate();
		return this.jdbc.sql("""
				select d.id, d.reference, r.birth_name, r.first_names, r.birth_date, r.email, r.registered_on
				from registration r join dossier d on d.id = r.dossier_id
				where r.exam_centre_id = :centre and r.dossier_id <> :id
				  and (lower(r.birth_name) = lower(:name) and r.birth_date = :birth or lower(r.email) = lower(:email))
				order by d.registered_at desc limit 10""")
			.param("centre", registration.centre().value())
			.param("id", registration.id().value())
			.param("name", candidate.birthName())
			.param("birth", candidate.birthDate())
			.param("email", candidate.email())
			.query((row, number) -> new ProbableDuplicate(new DossierId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3) + " " + row.getString(4), row.getObject(5, LocalDate.class), row.getString(6),
					row.getObject(7, LocalDate.class)))
			.list();
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

	private static List<@Nullable Object> values(NewRegistration registration, String reference) {
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
		values.addAll(Arrays.asList(registration.trainingBody(), registration.accommodation(),
				searchText(registration, reference), registration.id().value(), registration.centre().value()));
		return values;
	}

	private static List<@Nullable Object> birthPlace(BirthPlace place) {
		return switch (place) {
			case BirthPlace.Commune commune -> Arrays.asList(commune.code(), commune.name(), null);
			case BirthPlace.Country country -> Arrays.asList(null, null, country.name());
		};
	}

	private static String searchText(NewRegistration registration, String reference) {
		Candidate candidate = registration.candidate();
		Company company = registration.company();
		return SearchText.of(candidate.birthName(), candidate.usedName(), candidate.firstNames(),
				(company != null) ? company.name() : null, reference);
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
