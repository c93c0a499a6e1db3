package org.palier.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people that the running scope may see. */
public interface People extends Repository<Person, UUID> {

	Person save(Person person);

	/** Writes it at once, for what refers to it in SQL of its own. */
	Person saveAndFlush(Person person);

	Optional<Person> findById(UUID id);

	Optional<Person> findByEmail(String email);

	List<Person> findAllByOrderByName();

	@Query("select p from Person p where p.enabled and :role member of p.roles and :site member of p.sites order by p.name")
	List<Person> team(UUID site, String role);

	/** How many have a role at each of these sites, all together. */
	@Query("select count(p) from Person p join p.sites s where p.enabled and :role member of p.roles and s in :sites")
	int count(Collection<UUID> sites, String role);

	List<Person> findByTerritory(UUID territory);

	long countByEnabledAndRolesContaining(boolean enabled, String role);

	boolean existsByRolesContaining(String role);

	boolean existsByDemo(boolean demo);

}
