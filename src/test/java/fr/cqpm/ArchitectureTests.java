package fr.cqpm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.SelfView;
import fr.cqpm.marking.Grid;
import fr.cqpm.marking.Material;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.support.ApplicationClasses;
import fr.cqpm.support.Apart;
import jakarta.persistence.Entity;
import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@Apart
class ArchitectureTests {

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		ApplicationModules.of(CqpmApplication.class).verify();
	}

	@Test
	void entitiesRepositoriesAndControllersStayInside() {
		classes().that()
			.areAnnotatedWith(Entity.class)
			.or()
			.areAnnotatedWith(Controller.class)
			.or()
			.areAssignableTo(Repository.class)
			.should()
			.bePackagePrivate()
			.check(ApplicationClasses.ALL);
	}

	/**
	 * What candidates say of themselves is shown beside the other voices and is never a
	 * score: nothing that marks, decides, proposes or declares can know of it.
	 */
	@Test
	void nothingComputesWithWhatCandidatesSayOfThemselves() {
		noClasses().that()
			.haveNameNotMatching(
					"fr\\.cqpm\\.(evidence\\..*|demo\\..*|opinion\\.Opinion(Desk|Drafts)|marking\\.(Materials?|Grids?|Grid\\$CriterionRow))")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(SelfView.class)
			.orShould()
			.callMethod(Material.class, "selfView", CriterionNumber.class)
			.orShould()
			.callMethod(Material.class, "selfViews")
			.orShould()
			.callMethod(Grid.CriterionRow.class, "selfView")
			.check(ApplicationClasses.ALL);
	}

	/** Where a request claims to be sent to is nothing that a link could be made of. */
	@Test
	void noLinkIsMadeOfWhatARequestClaims() {
		noClasses().should()
			.callMethodWhere(target(nameMatching("getServerName|getServerPort|getRequestURL|getLocalName"))
				.and(target(owner(assignableTo(ServletRequest.class)))))
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching(
					".*\\.(ServletUriComponentsBuilder|MvcUriComponentsBuilder|UrlUtils|ServletServerHttpRequest)")
			.check(ApplicationClasses.ALL);
	}

	/**
	 * The company's opinion informs and is never a score (R7): what proposes, decides or
	 * declares knows that one was given, and nothing of what it says.
	 */
	@Test
	void nothingDecidesWithWhatTheCompanySays() {
		noClasses().that()
			.haveNameMatching("fr\\.cqpm\\.(jury\\..*"
					+ "|commission\\.(Proposal|DecisionBasis|CapacityDecisions?|CriterionDecisions?|Closing.*)"
					+ "|marking\\.(Mark.*|Submi.*))")
			.should()
			.dependOnClassesThat()
			.haveNameMatching("fr\\.cqpm\\.opinion\\.(OpinionAnswer|OpinionStatement|GivenOpinion)")
			.check(ApplicationClasses.ALL);
		noClasses().should()
			.callMethod(OpinionAnswer.class, "ordinal")
			.orShould()
			.callMethod(OpinionAnswer.class, "compareTo", Enum.class)
			.check(ApplicationClasses.ALL);
	}

	@Test
	void servicesAreMadeBySpringAlone() {
		classes().that()
			.areAnnotatedWith(Service.class)
			.should()
			.notHaveModifier(JavaModifier.ABSTRACT)
			.andShould(new PackagePrivateConstructors())
			.check(ApplicationClasses.ALL);
	}

	@Test
	void timeComesFromTheClock() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("fr.cqpm.shared.database.TransactionClock")
			.should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(ApplicationClasses.ALL);
	}

	@Test
	void rulesAndValuesKnowNoWeb() {
		noClasses().that()
			.resideOutsideOfPackages("..web..", "fr.cqpm", "..demo..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web.bind..")
			.check(ApplicationClasses.ALL);
	}

	/** Nobody but Spring, and the module's own tests, makes a service. */
	private static final class PackagePrivateConstructors extends ArchCondition<JavaClass> {

		PackagePrivateConstructors() {
			super("have package-private constructors");
		}

		@Override
		public void check(JavaClass service, ConditionEvents events) {
			service.getConstructors()
				.stream()
				.filter((constructor) -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
				.forEach((constructor) -> events
					.add(SimpleConditionEvent.violated(constructor, constructor.getFullName() + " is public")));
		}

	}

}
