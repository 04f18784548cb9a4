package fr.cqpm.support;

import java.util.ArrayList;
import java.util.List;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Counts the SQL statements of the calling thread: Hibernate's, JDBC's, the session's and
 * the scope's. A batch counts once; BEGIN and COMMIT are not seen.
 */
public class Statements implements QueryExecutionListener {

	private final ThreadLocal<List<String>> seen = ThreadLocal.withInitial(ArrayList::new);

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		this.seen.get().add(queries.isEmpty() ? "" : queries.getFirst().getQuery());
	}

	/** The statements that this work sends. */
	public List<String> during(Work work) throws Exception {
		this.seen.get().clear();
		work.run();
		return List.copyOf(this.seen.get());
	}

	/**
	 * The same but for the session's: that of a mock is stored by other statements than a
	 * browser's.
	 */
	public List<String> apartFromTheSession(Work work) throws Exception {
		return during(work).stream().filter((statement) -> !statement.contains("SPRING_SESSION")).toList();
	}

	/** What may fail. */
	public interface Work {

		void run() throws Exception;

	}

}
