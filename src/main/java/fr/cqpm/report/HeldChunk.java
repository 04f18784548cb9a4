package fr.cqpm.report;

/**
 * Morceau reçu.
 *
 * @param position from 0 on
 * @param sha256 of its bytes, in hexadecimal
 */
public record HeldChunk(int position, String sha256) {

}
