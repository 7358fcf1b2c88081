package io.recount.graphql.customer;

import io.recount.graphql.bus.Batch;
import io.recount.graphql.bus.Queries;
import io.recount.projections.Page;
import io.recount.projections.profile.FindTraitHistories;
import io.recount.projections.profile.FindTraitHistory;
import io.recount.projections.profile.TraitChange;
import io.recount.projections.profile.TraitHistories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of the traits of many customers at once. */
@Configuration(proxyBeanMethods = false)
class TraitHistoryBatches {
    @Bean
    Batch<FindTraitHistory, Page<TraitChange>> traitHistoryBatch(Queries queries) {
        return new Batch<>(
                "traitHistory",
                (call, wanted) -> queries.value(call, new FindTraitHistories(wanted), TraitHistories.class)
                        .pages());
    }
}
