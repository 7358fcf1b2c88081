package io.recount.graphql.directory;

import io.recount.graphql.relay.Connection;
import io.recount.projections.directory.CountCustomers;
import io.recount.projections.profile.ProfileView;

/**
 * A page of the list of customers.
 *
 * @param count what the whole list is counted by, if anybody asks
 */
record CustomerList(Connection<ProfileView> page, CountCustomers count) {}
