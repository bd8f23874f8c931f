package fr.crig.avis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts a token of its own in every form that posts, beside the one against forgery: see {@link SameActOnce}. */
@Component
class ActTokens implements BeanPostProcessor {

    static final String PARAMETER = "_acte";

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof RequestDataValueProcessor csrf ? new WithToken(csrf) : bean;
    }

    private record WithToken(RequestDataValueProcessor csrf) implements RequestDataValueProcessor {

        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = csrf.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            Map<String, String> all = new HashMap<>(fields);
            all.put(PARAMETER, UUID.randomUUID().toString());
            return all;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String httpMethod) {
            return csrf.processAction(request, action, httpMethod);
        }

        @Override
        public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
            return csrf.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return csrf.processUrl(request, url);
        }
    }
}
