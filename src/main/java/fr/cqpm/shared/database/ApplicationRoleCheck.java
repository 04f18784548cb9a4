package fr.cqpm.shared.database;

import javax.sql.DataSource;

import fr.cqpm.shared.StartupRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start as a role for which row security would silently not exist: a
 * superuser, one that bypasses it, or the tables' owner.
 */
class ApplicationRoleCheck implements InitializingBean {

	private static final String TOO_POWERFUL = """
			select r.rolsuper or r.rolbypassrls
			       or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
			                  where n.nspname = current_schema() and c.relkind in ('r', 'p')
			                    and pg_has_role(r.oid, c.relowner, 'MEMBER'))
			from pg_roles r where r.rolname = current_user""";

	private final DataSource dataSource;

	ApplicationRoleCheck(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void afterPropertiesSet() {
		boolean tooPowerful = JdbcClient.create(this.dataSource).sql(TOO_POWERFUL).query(Boolean.class).single();
		if (tooPowerful) {
			throw new StartupRefused("The application must not connect as a superuser, as the owner of the tables or "
					+ "as a role that bypasses row security: give it the role docs/operations.md describes.");
		}
	}

}
