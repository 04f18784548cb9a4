package fr.cqpm.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personnes: who there is, and which roles they hold where. */
@Service
public class People {

	private static final String VIEWS = """
			select p.id, p.given_name, p.family_name, p.email, p.employer, p.employer_siren, p.enabled from person p
			""";

	private final PersonRepository people;

	private final RoleGrantRepository grants;

	private final JdbcClient jdbc;

	private final Clock clock;

	People(PersonRepository people, RoleGrantRepository grants, JdbcClient jdbc, Clock clock) {
		this.people = people;
		this.grants = grants;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The person of that address, who is created when nobody has it. An existing one is
	 * left as they are.
	 */
	@Transactional
	public PersonId findOrCreate(NewPerson person) {
		return new PersonId(this.people.findByEmail(Person.normalized(person.email()))
			.orElseGet(() -> this.people.saveAndFlush(new Person(person, this.clock.instant())))
			.id());
	}

	/**
	 * Corrects the name of a candidate's account that a registration has made and that
	 * serves for nothing else, and its address as long as nobody has opened it: any other
	 * is its holder's own.
	 * @return whether the address is another now
	 */
	@Transactional
	public boolean correctCandidate(PersonId id, ExamCentreId centre, NewPerson corrected) {
		Person person = this.people.findById(id.value()).orElseThrow(() -> new NotFound("No person " + id));
		String address = Person.normalized(corrected.email());
		boolean taken = this.people.findByEmail(address).filter((other) -> !other.id().equals(id.value())).isPresent();
		if (!isOnlyCandidate(id, centre)) {
			return false;
		}
		boolean another = !taken && !isOpened(person) && !address.equals(person.view().email());
		person.rename(corrected);
		if (another) {
			person.move(address);
		}
		this.people.saveAndFlush(person);
		return another;
	}

	/** An account that an administrator has opened is older than its first role. */
	private boolean isOnlyCandidate(PersonId id, ExamCentreId centre) {
		return this.jdbc.sql("""
				select created_at = (select min(granted_at) from role_grant where person_id = :person)
				  and not exists (select 1 from role_grant where person_id = :person
				    and (role, exam_centre_id) is distinct from ('CANDIDATE', :centre))
				from person where id = :person""")
			.param("person", id.value())
			.param("centre", centre.value())
			.query(Boolean.class)
			.single();
	}

	/** Whoever enters without a password leaves a browser, or uses a passkey. */
	private boolean isOpened(Person person) {
		return person.passwordHash() != null || this.jdbc.sql("""
				select exists (select 1 from known_browser where person_id = :person)
				    or exists (select 1 from passkey where person_id = :person)""")
			.param("person", person.id())
			.query(Boolean.class)
			.single();
	}

	/** Gives a role; given already, nothing happens. */
	@Transactional
	public void grant(PersonId person, Role role, @Nullable ExamCentreId centre) {
		UUID centreId = (centre != null) ? centre.value() : null;
		if (!this.grants.existsByPersonIdAndRoleAndExamCentreId(person.value(), role, centreId)) {
			this.grants.saveAndFlush(new RoleGrant(person.value(), role, centre, this.clock.instant()));
		}
	}

	/** Takes a role back and ends the person's sessions; not held, nothing happens. */
	@Transactional
	public void withdraw(PersonId person, Role role, @Nullable ExamCentreId centre) {
		int withdrawn = this.jdbc
			.sql("delete from role_grant where person_id = ? and role = ? and exam_centre_id is not distinct from ?")
			.params(Arrays.asList(person.value(), role.name(), (centre != null) ? centre.value() : null))
			.update();
		if (withdrawn > 0) {
			endSessions(person);
		}
	}

	/** Ends every session of that person with its next request. */
	@Transactional
	void endSessions(PersonId person) {
		this.jdbc
			.sql("update person set credential_version = credential_version + 1, version = version + 1 where id = ?")
			.param(person.value())
			.update();
	}

	/** Lets the person sign in, or no longer. */
	@Transactional
	public void enable(PersonId person, boolean enabled) {
		this.jdbc.sql("update person set enabled = ?, version = version + 1 where id = ?")
			.params(enabled, person.value())
			.update();
	}

	@Transactional(readOnly = true)
	public PersonView get(PersonId id) {
		return this.people.findById(id.value()).orElseThrow(() -> new NotFound("No person " + id)).view();
	}

	@Transactional(readOnly = true)
	public Optional<PersonView> byEmail(String email) {
		return this.people.findByEmail(Person.normalized(email)).map(Person::view);
	}

	/** Those who hold the role in that centre and can sign in, by name. */
	@Transactional(readOnly = true)
	public List<PersonView> holding(Role role, ExamCentreId centre) {
		return this.jdbc.sql(VIEWS + """
				where p.enabled and exists (select 1 from role_grant g where g.person_id = p.id
				                            and g.role = :role and g.exam_centre_id = :centre)
				order by lower(p.family_name), lower(p.given_name)""")
			.param("role", role.name())
			.param("centre", centre.value())
			.query(People::view)
			.list();
	}

	/** Those who hold the role beyond any centre and can sign in, by name. */
	@Transactional(readOnly = true)
	public List<PersonView> holding(Role role) {
		return this.jdbc.sql(VIEWS + """
				where p.enabled and exists (select 1 from role_grant g where g.person_id = p.id
				                            and g.role = :role and g.exam_centre_id is null)
				order by lower(p.family_name), lower(p.given_name)""")
			.param("role", role.name())
			.query(People::view)
			.list();
	}

	/** These people, in one statement, in no order. */
	@Transactional(readOnly = true)
	public List<PersonView> all(Collection<PersonId> ids) {
		UUID[] values = ids.stream().map(PersonId::value).toArray(UUID[]::new);
		return this.jdbc.sql(VIEWS + "where p.id = any (?)").param(values).query(People::view).list();
	}

	private static PersonView view(ResultSet row, int number) throws SQLException {
		return new PersonView(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
				row.getString(4), row.getString(5), row.getString(6), row.getBoolean(7));
	}

}
