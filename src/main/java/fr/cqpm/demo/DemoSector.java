package fr.cqpm.demo;

/** The sectors of activity about which there is a fictitious report. */
enum DemoSector {

	MACHINING("machining"), LOGISTICS("logistics"), MAINTENANCE("maintenance"), QUALITY("quality");

	private final String file;

	DemoSector(String file) {
		this.file = file;
	}

	/** Its file in {@code demo/reports/}, without {@code .yaml}. */
	String file() {
		return this.file;
	}

}
