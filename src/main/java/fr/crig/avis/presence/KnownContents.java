package fr.crig.avis.presence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.util.ClassUtils;

/**
 * Reads what a session holds. Only classes that a session of ours holds are made of it, whoever wrote the row; what this version cannot
 * read, because another one wrote it, is as if it were not there: its owner logs in again.
 */
class KnownContents implements Converter<byte[], Object> {

    private static final Logger LOG = LoggerFactory.getLogger(KnownContents.class);
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter("""
            maxdepth=30;maxbytes=500000;fr.crig.avis.**;org.springframework.security.core.**;\
            org.springframework.security.authentication.**;org.springframework.security.web.**;\
            java.lang.*;java.util.**;java.time.*;!*""");

    @Override
    public Object convert(byte[] kept) {
        try (var input =
                new ConfigurableObjectInputStream(new ByteArrayInputStream(kept), ClassUtils.getDefaultClassLoader())) {
            input.setObjectInputFilter(OURS);
            return input.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException ofAnotherVersion) {
            LOG.warn("Something kept in a session cannot be read: {}", ofAnotherVersion.toString());
            return null;
        }
    }
}
