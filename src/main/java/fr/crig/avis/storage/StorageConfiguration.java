package fr.crig.avis.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Spring Data JDBC with the JSON columns of every feature. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableJdbcRepositories("fr.crig.avis")
class StorageConfiguration extends AbstractJdbcConfiguration {

    private final ObjectProvider<JsonColumns> features;

    StorageConfiguration(ObjectProvider<JsonColumns> features) {
        this.features = features;
    }

    /** Names as they stand in the migrations: quoted ones would have to be upper case for H2 and lower case for PostgreSQL. */
    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> naming, JdbcCustomConversions conversions, RelationalManagedTypes types) {
        JdbcMappingContext context = super.jdbcMappingContext(naming, conversions, types);
        context.setForceQuote(false);
        return context;
    }

    /** PostgreSQL answers the writing of a row with its number alone. */
    @Override
    public Dialect jdbcDialect(NamedParameterJdbcOperations operations) {
        Dialect resolved = super.jdbcDialect(operations);
        return resolved instanceof JdbcPostgresDialect ? new NumbersAlone() : resolved;
    }

    /** Around every desk. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor refusedRowsAdvisor() {
        return new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(Desk.class, true), new RefusedRows());
    }

    @Override
    protected List<?> userConverters() {
        List<Object> all = new ArrayList<>(ReferenceConverters.ALL);
        features.forEach(feature -> feature.converters().forEach(all::add));
        return all;
    }
}
