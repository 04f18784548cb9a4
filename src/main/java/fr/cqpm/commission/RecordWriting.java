package fr.cqpm.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.interview.OralAnswer;
import fr.cqpm.commission.interview.OralEvidence;
import fr.cqpm.commission.minutes.MinutesRecord;
import fr.cqpm.commission.minutes.MinutesRecord.Code;
import fr.cqpm.commission.minutes.MinutesRecord.Decision;
import fr.cqpm.commission.minutes.MinutesRecord.Voice;
import fr.cqpm.marking.MarkingState.Assessor;
import fr.cqpm.marking.Material;
import fr.cqpm.marking.RevealedMark;
import fr.cqpm.opinion.GivenOpinion;
import fr.cqpm.opinion.OpinionStatement;
import fr.cqpm.panel.Meeting;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Panel;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Rectifications;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together what the minutes of a closing say. */
@Component
class RecordWriting {

	private final Registrations registrations;

	private final Rectifications rectifications;

	private final ExamCentres centres;

	private final OralEvidence oral;

	RecordWriting(Registrations registrations, Rectifications rectifications, ExamCentres centres, OralEvidence oral) {
		this.registrations = registrations;
		this.rectifications = rectifications;
		this.centres = centres;
		this.oral = oral;
	}

	/**
	 * @param file with every capacity and criterion decided
	 * @param turns the closing last
	 */
	MinutesRecord record(Dossier dossier, CommissionFile file, List<Closing> turns) {
		Closing closing = turns.getLast();
		SortedMap<CriterionNumber, List<OralAnswer>> answers = this.oral.all(dossier.id());
		return new MinutesRecord(MinutesRecord.FORMAT, dossier(dossier, file), closing.rank(), closing.at(),
				closing.by(), turns.stream().map(RecordWriting::turn).toList(), members(file), setAside(file),
				meetings(file.panel()), opinions(file),
				file.opinion()
					.waiver()
					.map((waiver) -> new MinutesRecord.Waiver(waiver.reason(), waiver.by(), waiver.at()))
					.orElse(null),
				file.edition().capacities().stream().map((capacity) -> capacity(file, answers, capacity)).toList());
	}

	private MinutesRecord.Dossier dossier(Dossier dossier, CommissionFile file) {
		RegistrationView registration = this.registrations.of(dossier);
		return new MinutesRecord.Dossier(dossier.reference(), this.rectifications.issuedName(registration),
				registration.registeredOn(), (registration.company() != null) ? registration.company().name() : null,
				this.centres.get(dossier.centre()).name(), file.edition().title(), file.edition().version());
	}

	private static MinutesRecord.Turn turn(Closing turn) {
		return new MinutesRecord.Turn(turn.closed(), turn.at(), turn.by(), turn.reason());
	}

	private static List<MinutesRecord.Member> members(CommissionFile file) {
		return file.panel().members().stream().map((member) -> {
			Assessor assessor = file.state().assessor(member.person()).orElseThrow();
			return new MinutesRecord.Member(member.person().value(), member.name(), member.employer(),
					member.president(), member.declaredAt(), assessor.submittedAt(), assessor.exclusion());
		}).toList();
	}

	private static List<MinutesRecord.FormerMember> setAside(CommissionFile file) {
		return file.state()
			.assessors()
			.stream()
			.filter(Assessor::setAside)
			.map((former) -> new MinutesRecord.FormerMember(former.name(), former.conflictAt(),
					former.submittedAt() != null))
			.toList();
	}

	private static List<MinutesRecord.Meeting> meetings(Panel panel) {
		return Stream.of(MeetingKind.values())
			.flatMap((kind) -> panel.meeting(kind).map((held) -> meeting(panel, kind, held)).stream())
			.toList();
	}

	private static MinutesRecord.Meeting meeting(Panel panel, MeetingKind kind, Meeting held) {
		return new MinutesRecord.Meeting(new Code(kind.name(), kind.label()), held.at(), held.until(), held.place(),
				panel.everybody()
					.filter((member) -> held.present().contains(member.person()))
					.map(Panel.Member::name)
					.toList());
	}

	private static List<MinutesRecord.Opinion> opinions(CommissionFile file) {
		return file.opinion()
			.given()
			.stream()
			.map((given) -> new MinutesRecord.Opinion(given.by(), given.function(), given.at(), given.origin()))
			.toList();
	}

	private static MinutesRecord.Capacity capacity(CommissionFile file,
			SortedMap<CriterionNumber, List<OralAnswer>> answers, Capacity capacity) {
		CapacityRuling ruling = Objects.requireNonNull(file.capacities().get(capacity.number()));
		Material.Coverage coverage = file.material().coverage(capacity.number());
		List<Code> methods = Stream.ofNullable(file.plans().get(capacity.number()))
			.flatMap((plan) -> plan.methods().stream().sorted())
			.map((method) -> new Code(method.name(), method.label()))
			.toList();
		List<Voice> company = new ArrayList<>();
		file.opinion().given().forEach((given) -> add(company, given, given.capacities().get(capacity.number())));
		return new MinutesRecord.Capacity(capacity.number().value(), capacity.title(), capacity.conditions(), methods,
				(coverage != null) ? coverage.counter() : null, ruling.conditionConfirmed(), company,
				new Code(ruling.proposal().name(), ruling.proposal().label()),
				new Decision(new Code(ruling.outcome().name(), ruling.outcome().label()), ruling.reason(), ruling.by(),
						ruling.at()),
				capacity.criteria()
					.stream()
					.map((criterion) -> criterion(file, answers.getOrDefault(criterion.number(), List.of()), criterion))
					.toList());
	}

	private static MinutesRecord.Criterion criterion(CommissionFile file, List<OralAnswer> answers,
			Criterion criterion) {
		CriterionNumber number = criterion.number();
		CriterionRuling ruling = Objects.requireNonNull(file.criteria().get(number));
		List<Voice> company = new ArrayList<>();
		file.opinion().given().forEach((given) -> add(company, given, given.criteria().get(number)));
		return new MinutesRecord.Criterion(number.toString(), criterion.text(),
				file.material()
					.proofs(number)
					.stream()
					.map((proof) -> new MinutesRecord.Evidence(proof.situation(), proof.pages(), proof.note()))
					.toList(),
				answers.stream()
					.map((answer) -> new MinutesRecord.Answer(answer.name(), answer.text(), answer.at()))
					.toList(),
				company, file.marks(number).stream().map((mark) -> voice(file, mark)).toList(),
				new Decision(new Code(ruling.value().name(), ruling.value().label()), ruling.reason(), ruling.by(),
						ruling.at()));
	}

	private static void add(List<Voice> company, GivenOpinion given, @Nullable OpinionStatement said) {
		if (said != null) {
			company.add(
					new Voice(given.by(), new Code(said.answer().name(), said.answer().label()), said.comment(), null));
		}
	}

	private static Voice voice(CommissionFile file, RevealedMark mark) {
		return new Voice(file.name(mark), new Code(mark.value().name(), mark.value().label()), mark.comment(),
				mark.reason());
	}

}
