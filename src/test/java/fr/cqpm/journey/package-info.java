/**
 * From registration to deliberation through the web's forms only: what each role's hands
 * do, in a browser of their own.
 */
package fr.cqpm.journey;
