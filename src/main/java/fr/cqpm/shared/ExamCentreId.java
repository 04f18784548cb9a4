package fr.cqpm.shared;

import java.util.UUID;

/** Identifies an UIMM territoriale acting as exam centre (centre d'examen). */
public record ExamCentreId(UUID value) {

}
