package fr.crig.avis.storage;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Spring Data JDBC with the converters of every feature. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableJdbcRepositories("fr.crig.avis")
class StorageConfiguration extends AbstractJdbcConfiguration {

    private final ObjectProvider<StorageConverters> features;

    StorageConfiguration(ObjectProvider<StorageConverters> features) {
        this.features = features;
    }

    @Override
    protected List<?> userConverters() {
        List<Object> all = new ArrayList<>(ReferenceConverters.ALL);
        features.forEach(feature -> all.addAll(feature.converters()));
        return all;
    }
}
