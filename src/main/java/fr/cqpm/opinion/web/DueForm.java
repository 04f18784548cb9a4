package fr.cqpm.opinion.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record DueForm(@NotBlank(message = "Indiquez jusqu’à quand l’avis est demandé.") @TypedDay @Nullable String dueOn) {

}
