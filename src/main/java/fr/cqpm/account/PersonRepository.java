package fr.cqpm.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

	Optional<Person> findById(UUID id);

	Optional<Person> findByEmail(String email);

	/** Written at once: what follows in SQL may point to it. */
	Person saveAndFlush(Person person);

}
