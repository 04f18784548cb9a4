package fr.cqpm.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

	Optional<Person> findById(UUID id);

	Optional<Person> findByEmail(String email);

	Person save(Person person);

}
