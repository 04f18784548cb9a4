package fr.cqpm.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import fr.cqpm.certification.EditionFormat.Written;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * Éditions des référentiels: imported from their files when the application starts, then
 * kept in memory whole, since none ever changes. Everybody may read them.
 */
@Service
public class Editions implements InitializingBean {

	private static final String FILES = "classpath:standards/*.yaml";

	private final EditionStore store;

	private final Clock clock;

	private volatile EditionCatalogue catalogue = new EditionCatalogue(List.of());

	Editions(EditionStore store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		this.store.add(files());
		this.catalogue = new EditionCatalogue(this.store.all());
	}

	private static List<Written> files() {
		try {
			List<Written> files = new ArrayList<>();
			Resource[] resources = new PathMatchingResourcePatternResolver().getResources(FILES);
			Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
			for (Resource resource : resources) {
				files.add(EditionFormat.readYaml("standards/" + resource.getFilename(),
						resource.getContentAsString(StandardCharsets.UTF_8)));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The edition a dossier pins.
	 * @throws NotFound when there is none of that id
	 */
	public Edition byId(EditionId id) {
		return this.catalogue.byId(id)
			.or(() -> reloaded().byId(id))
			.orElseThrow(() -> new NotFound("No edition " + id));
	}

	/** Another instance, of a newer release, may have imported one meanwhile. */
	private EditionCatalogue reloaded() {
		this.catalogue = new EditionCatalogue(this.store.all());
		return this.catalogue;
	}

	/**
	 * The edition in force today, which a new registration pins (R1).
	 * @throws NotFound when the standard has none
	 */
	public Edition current(String standard) {
		return this.catalogue.inForce(standard, today())
			.orElseThrow(() -> new NotFound("No edition of " + standard + " in force"));
	}

	/** The edition in force today of every standard, by title. */
	public List<Edition> current() {
		return this.catalogue.inForce(today());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), FrenchTime.PARIS);
	}

	/**
	 * The editions of a standard, the newest first.
	 * @throws NotFound when the standard has none
	 */
	public List<Edition> of(String standard) {
		List<Edition> editions = this.catalogue.of(standard);
		if (editions.isEmpty()) {
			throw new NotFound("No standard " + standard);
		}
		return editions;
	}

	/** Every edition, by standard, the newest first. */
	public List<Edition> all() {
		return this.catalogue.all();
	}

}
