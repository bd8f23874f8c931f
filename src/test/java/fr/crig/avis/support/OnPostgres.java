package fr.crig.avis.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ActiveProfiles;

/**
 * The tests of the class above, once more on a real PostgreSQL:
 *
 * <pre>{@code
 * @OnPostgres
 * class RequestsOnPostgresTest extends RequestsTest {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("postgres")
public @interface OnPostgres {}
