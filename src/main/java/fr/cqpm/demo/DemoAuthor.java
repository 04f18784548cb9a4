package fr.cqpm.demo;

/**
 * Who wrote a fictitious report, as its title page says.
 *
 * @param candidate first name and name
 * @param tutor first name and name of the person who followed the work
 * @param year the year the report is about
 */
record DemoAuthor(String candidate, String tutor, int year) {

}
