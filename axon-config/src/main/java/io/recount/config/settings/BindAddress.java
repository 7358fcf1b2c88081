package io.recount.config.settings;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** An address of this machine: one that is not would fail later, and less clearly. */
final class BindAddress {

    private BindAddress() {}

    static String checked(String value) {
        try {
            InetAddress address = InetAddress.getByName(value);
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw new SettingInvalid("RECOUNT_BIND", "is not an address of this machine.");
            }
            return value;
        } catch (UnknownHostException | SocketException unknown) {
            throw new SettingInvalid(
                    "RECOUNT_BIND", "must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.");
        }
    }
}
