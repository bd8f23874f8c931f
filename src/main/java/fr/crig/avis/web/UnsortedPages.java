package fr.crig.avis.web;

import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableHandlerMethodArgumentResolver;
import org.springframework.data.web.SortHandlerMethodArgumentResolver;
import org.springframework.data.web.config.PageableHandlerMethodArgumentResolverCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every list is sorted by orders of its own: a parameter {@code sort} in the address, of any column or of none, changes nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnsortedPages implements WebMvcConfigurer {

    private final PageableHandlerMethodArgumentResolverCustomizer settings;

    UnsortedPages(PageableHandlerMethodArgumentResolverCustomizer settings) {
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        var pages = new PageableHandlerMethodArgumentResolver(new Unsorted());
        settings.customize(pages);
        resolvers.add(pages);
    }

    private static final class Unsorted extends SortHandlerMethodArgumentResolver {

        @Override
        public Sort resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return Sort.unsorted();
        }
    }
}
