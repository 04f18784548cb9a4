package fr.cqpm.account;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * D'où vient une tentative de connexion.
 *
 * @param address of the network
 * @param browser what a known browser carries, or {@code null}
 */
public record SignInOrigin(String address, @Nullable String browser) implements Serializable {

	static final SignInOrigin UNKNOWN = new SignInOrigin("", null);

}
